-- Days on which a location has other hours than usual, and the time it is closed altogether.

ALTER TABLE location
  ADD COLUMN exceptions    TEXT NULL,
  ADD COLUMN closed_from   DATETIME(6) NULL,
  ADD COLUMN closed_until  DATETIME(6) NULL,
  ADD COLUMN closed_reason VARCHAR(200) NULL;

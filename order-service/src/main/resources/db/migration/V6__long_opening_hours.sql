-- Opening hours come with a rule for every day that is an exception.

ALTER TABLE location MODIFY opening_hours VARCHAR(8000) NULL COMMENT 'OpenStreetMap syntax';

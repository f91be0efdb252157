-- How many pickups a store gets ready in an hour, so that a promise minds the queue.

ALTER TABLE location ADD COLUMN pick_capacity_per_hour INT NULL;

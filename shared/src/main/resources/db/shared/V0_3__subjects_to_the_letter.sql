-- Whose answers are kept is told apart to the letter: "ben" and "Ben" may be two.
ALTER TABLE idempotency_key
  MODIFY COLUMN subject VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

-- What a count is about, and the paper of a correction, are told apart to the letter, as codes are: the service opens a
-- count about "tee 1" and one about "TEE 1".

ALTER TABLE stock_count
  MODIFY COLUMN reference VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

ALTER TABLE adjustment
  MODIFY COLUMN document VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

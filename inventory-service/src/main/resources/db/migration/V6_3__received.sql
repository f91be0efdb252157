-- When units last came to a stock level, which shows that there were some.

ALTER TABLE stock_level ADD COLUMN received_at DATETIME(6) NULL;

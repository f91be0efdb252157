-- RecentShortPicks: where pickers lately did not find what the books had.

CREATE INDEX stock_count_of_cause ON stock_count (cause, opened_at);

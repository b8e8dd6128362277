-- The list of articles is sorted by date, claims and what is left to decide, too.

CREATE INDEX articles_in_order_of_date ON articles (coalesce(date, ''), key);
CREATE INDEX articles_by_claims ON articles (claims, key);
CREATE INDEX articles_by_undecided ON articles (undecided, key);

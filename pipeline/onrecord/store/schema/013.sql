-- A claim that a reviewer added is a statement where nobody said otherwise; those of older stores had no act, so that no search
-- for one found them.  MARK is as in folding.py.

UPDATE claims SET record = json_set(record, '$.act', 'says'), labels = labels || ' ' || char(0xe000) || 'asays'
WHERE json_extract(record, '$.added') AND json_extract(record, '$.act') IS NULL;

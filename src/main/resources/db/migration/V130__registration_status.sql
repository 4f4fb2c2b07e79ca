-- A course has a few dozen registrations at most, which registration_place_uq finds in their order. An index with the status in it
-- made every yes write a new entry in each of the table's indexes.
drop index registration_status_ix;

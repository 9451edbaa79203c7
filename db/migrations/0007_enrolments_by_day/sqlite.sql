-- Reports of a period walk through the enrolments of all branches in this order, part by part.
CREATE INDEX enrolment_day_ix ON enrolment (enrolled_on, id)

-- CountBranches
SELECT COUNT(*) FROM branch
/

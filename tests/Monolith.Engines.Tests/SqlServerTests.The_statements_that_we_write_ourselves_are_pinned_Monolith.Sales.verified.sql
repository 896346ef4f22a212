SELECT CAST(COUNT(*) AS bigint) AS tickets, CAST(COALESCE(SUM(CASE WHEN total < 0 THEN 1 ELSE 0 END), 0) AS bigint) AS returns,
       CAST(COALESCE(SUM(total), 0) AS bigint) AS spent, MIN(business_date) AS first, MAX(business_date) AS last
FROM sal_customer_tickets WHERE customer_id = @p0

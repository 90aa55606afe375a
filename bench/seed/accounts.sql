-- One school admin a school: admin1, admin2, …, all with the password whose hash stands in bench_password.

INSERT INTO "user" (id, name, email, username, updated_at)
SELECT pg_temp.row_id('user', n), '示范管理员', 'admin' || n || '@bench.invalid', 'admin' || n, now() FROM school_plan;

INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at)
SELECT pg_temp.row_id('account', n), pg_temp.row_id('user', n)::text, 'credential', pg_temp.row_id('user', n), hash, now()
  FROM school_plan, bench_password;

INSERT INTO role_grant (id, user_id, role, school_id, grades)
SELECT pg_temp.row_id('grant', n), pg_temp.row_id('user', n), 'SCHOOL_ADMIN', pg_temp.row_id('school', n), '{}'
  FROM school_plan;

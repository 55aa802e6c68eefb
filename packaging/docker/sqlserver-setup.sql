-- The words in $(…) come from the environment. A password that was changed in its file is changed here as well.
IF SUSER_ID(N'portal') IS NULL
    CREATE LOGIN portal WITH PASSWORD = N'$(PORTAL_PASSWORD)';
ELSE
    ALTER LOGIN portal WITH PASSWORD = N'$(PORTAL_PASSWORD)';
IF DB_ID(N'reportportal') IS NULL
    CREATE DATABASE reportportal;
GO
USE reportportal;
IF USER_ID(N'portal') IS NULL
    CREATE USER portal FOR LOGIN portal;
ALTER ROLE db_owner ADD MEMBER portal;
GO

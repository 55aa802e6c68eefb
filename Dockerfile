FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ReportPortal.Web --configuration Release --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine
# Chinese dates need ICU, the county's days need its time zone; this base image has neither.
RUN apk add --no-cache icu-libs icu-data-full tzdata \
    && mkdir /data && chown $APP_UID /data
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    LANG=zh_CN.UTF-8 \
    TZ=Asia/Shanghai \
    ASPNETCORE_HTTP_PORTS=8080 \
    Portal__DataFolder=/data \
    Serilog__WriteTo__File__Args__path=/data/logs/portal-.log
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
VOLUME /data
EXPOSE 8080
# A new version may bring the database to its shape first. Asked by this name: keep 127.0.0.1 in AllowedHosts.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
    CMD wget -q -O /dev/null http://127.0.0.1:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "ReportPortal.Web.dll"]

# An image of `rms` from the archive that scripts/dist makes. It starts the mock; other arguments run other commands:
#   docker build --tag rms . && docker run --rm --publish 127.0.0.1:8080:8080 rms
#   docker run --rm rms help item.get
FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates libcurl4 libxml2 \
    && rm -rf /var/lib/apt/lists/*
ADD dist/rms-*.tar.gz /opt/
RUN ln -s /opt/rms-*/rms /usr/local/bin/rms
USER nobody
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=10s --start-period=5s CMD ["rms", "health", "--base-url", "http://127.0.0.1:8080"]
ENTRYPOINT ["rms"]
CMD ["mock", "--listen", "0.0.0.0:8080"]

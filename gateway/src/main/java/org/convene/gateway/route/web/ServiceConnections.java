package org.convene.gateway.route.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Connections to the services: pooled, and transparent (no cookie, no redirect, no unpacking, no second try). */
final class ServiceConnections implements DisposableBean {

    /** How many a service may have; a service that hangs ties up its own, and none of another's. */
    static final int PER_SERVICE = 200;

    private static final int SERVICES = 3;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);
    // Short, for whoever waits here holds a connection of a browser.
    private static final Timeout FOR_A_FREE_ONE = Timeout.ofSeconds(2);
    // A service that was restarted closed these; asking first spares a POST the failure that nobody may repeat.
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(250);
    private static final Timeout KEPT_IDLE = Timeout.ofSeconds(10);

    private final PoolingHttpClientConnectionManager pool;
    private final CloseableHttpClient client;

    /**
     * Connects only when it is asked to.
     *
     * @param patience how long a service may take to answer
     * @param trust whom to believe that it is the service, over TLS
     */
    ServiceConnections(Duration patience, SSLContext trust) {
        Timeout forAnAnswer = Timeout.of(patience);
        this.pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnTotal(SERVICES * PER_SERVICE)
                .setMaxConnPerRoute(PER_SERVICE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(forAnAnswer)
                        .setValidateAfterInactivity(TRUSTED_FOR)
                        .setIdleTimeout(KEPT_IDLE)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(FOR_A_FREE_ONE)
                        .setResponseTimeout(forAnAnswer)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    ClientHttpRequestFactory requestFactory() {
        return new HttpComponentsClientHttpRequestFactory(client);
    }

    /** Returns how many connections to a service are in use, and how many requests wait for one. */
    Use of(URI service) {
        HttpHost host = new HttpHost(service.getScheme(), service.getHost(), service.getPort());
        PoolStats stats = pool.getStats(new HttpRoute(host, null, "https".equals(service.getScheme())));
        return new Use(stats.getLeased(), stats.getPending());
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    /** Connections in use, and requests that wait for one. */
    record Use(int connections, int waiting) {}
}

package org.convene.gateway.route.web;

import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Connections to the services: pooled, and transparent (no cookie, no redirect, no unpacking, no second try). */
final class ServiceConnections implements DisposableBean {

    private static final int MANY = 400;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);
    private static final Timeout FOR_A_FREE_ONE = Timeout.ofSeconds(5);
    private static final Timeout FOR_AN_ANSWER = Timeout.ofSeconds(30);
    // A service that was restarted closed these; asking first spares a POST the failure that nobody may repeat.
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(250);
    private static final Timeout KEPT_IDLE = Timeout.ofSeconds(10);

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(MANY)
                    .setMaxConnPerRoute(MANY)
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(TO_CONNECT)
                            .setSocketTimeout(FOR_AN_ANSWER)
                            .setValidateAfterInactivity(TRUSTED_FOR)
                            .setIdleTimeout(KEPT_IDLE)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(FOR_A_FREE_ONE)
                    .setResponseTimeout(FOR_AN_ANSWER)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAuthCaching()
            .disableDefaultUserAgent()
            .build();

    ClientHttpRequestFactory requestFactory() {
        return new HttpComponentsClientHttpRequestFactory(client);
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}

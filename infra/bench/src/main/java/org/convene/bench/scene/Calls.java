package org.convene.bench.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/** Calls on connections that are kept, one for each client, and does no more than it must for it. */
public final class Calls implements AutoCloseable {

    private static final int OK = 200;
    private static final Timeout PATIENCE = Timeout.ofMinutes(2);

    private final CloseableHttpClient http;

    /** Makes room for so many calls at once. */
    public Calls(int clients) {
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(clients)
                        .setMaxConnPerRoute(clients)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(PATIENCE)
                        .setResponseTimeout(PATIENCE)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableRedirectHandling()
                .disableContentCompression()
                .build();
    }

    /**
     * Posts JSON and returns the answer's body.
     *
     * @throws IllegalStateException if the status is another than expected
     */
    public String post(URI address, byte[] json, int expected) {
        HttpPost post = new HttpPost(address);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return send(post, expected);
    }

    /**
     * Reads a page as a browser with these cookies does, and returns it.
     *
     * @throws IllegalStateException if the status is not 200
     */
    public String get(URI address, String cookies) {
        HttpGet get = new HttpGet(address);
        get.setHeader("Accept", "text/html");
        if (!cookies.isEmpty()) {
            get.setHeader("Cookie", cookies);
        }
        return send(get, OK);
    }

    private String send(HttpUriRequestBase request, int expected) {
        try {
            return http.execute(request, answer -> {
                String body = answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity());
                if (answer.getCode() != expected) {
                    throw new IllegalStateException(request.getMethod() + ": " + answer.getCode() + " " + body
                            + " (expected: " + expected + ")");
                }
                return body;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

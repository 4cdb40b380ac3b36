package org.convene.bench.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.convene.local.demo.Letters;

/** The forms that a browser posts to sign somebody in by the mailed code. */
final class BrowserSignIn {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;

    private BrowserSignIn(URI gateway) {
        this.gateway = gateway;
    }

    static String at(URI gateway, String address, Letters letters) {
        BrowserSignIn browser = new BrowserSignIn(gateway);
        HttpResponse<String> asked = browser.post(URI.create("/sign-in"), "address", address, "");
        URI page = URI.create(asked.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> in = browser.post(page, "code", letters.code(address), cookies(asked));
        return cookies(in);
    }

    private HttpResponse<String> post(URI page, String field, String value, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(page.getPath()))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}

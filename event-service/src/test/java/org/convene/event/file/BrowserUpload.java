package org.convene.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form with a file, as a browser sends it to the real server. */
final class BrowserUpload {

    private static final String PART = "--x\r\nContent-Disposition: form-data; name=";

    private BrowserUpload() {}

    static Got send(int port, String path, @Nullable String token, String name, byte[] file, @Nullable UUID session) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(Samples.text(PART + "\"sessionId\"\r\n\r\n" + (session == null ? "" : session) + "\r\n" + PART
                + "\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(Samples.text("\r\n--x--\r\n"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Got(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the real server answered. */
    record Got(int status, String body) {

        Got expecting(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }
    }
}

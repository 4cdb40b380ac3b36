package org.convene.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox as its owner reads it: waits for a mail to an address, finds the personal link or the code in it. */
public final class Letters {

    private static final Pattern CODE = Pattern.compile("\\b([0-9A-HJKMNP-TV-Z]{4})[- ]?([0-9A-HJKMNP-TV-Z]{4})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI mailbox;
    private final Set<String> read = new TreeSet<>();

    /** The mailbox behind an address such as {@code http://localhost:8025}. */
    public Letters(URI mailbox) {
        this.mailbox = mailbox;
    }

    /** Returns whether not a single mail has come. */
    public boolean isEmpty() {
        return read(mailbox.resolve("/api/mails?limit=1")).isEmpty();
    }

    /** Waits for an unread mail to this address with a link under this path, and returns the link's token. */
    public String token(String address, String path) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "/([A-Za-z0-9_-]{20,})");
        return await(address, "a link to " + path, text -> first(link.matcher(text)));
    }

    /** Waits for an unread mail to this address with a code of eight characters, and returns the code. */
    public String code(String address) {
        return await(address, "a code", text -> {
            Matcher code = CODE.matcher(text);
            return code.find() ? Optional.of(code.group(1) + code.group(2)) : Optional.empty();
        });
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String await(String address, String what, Finder finder) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (JsonNode mail : mails(address)) {
                String id = mail.path("id").asString();
                Optional<String> found = read.contains(id)
                        ? Optional.empty()
                        : finder.in(mail.path("text").asString());
                if (found.isPresent()) {
                    read.add(id);
                    return found.get();
                }
            }
            pause();
        } while (System.nanoTime() < end);
        throw new IllegalStateException(
                "no mail with " + what + " to " + address + " within " + PATIENCE.toSeconds() + " s (expected: one)");
    }

    private List<JsonNode> mails(String address) {
        return read(mailbox.resolve("/api/mails?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));
    }

    private List<JsonNode> read(URI query) {
        try {
            String body = http.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(body).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(query.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the mailbox", e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a mail", e);
        }
    }

    private interface Finder {
        Optional<String> in(String text);
    }
}

package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.convene.gateway.UpstreamService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives at the door in bad order is refused there, in words, and no service sees it. */
class BadRequestIntegrationTests extends GatewayTests {

    static Stream<Arguments> framings() {
        return Stream.of(
                arguments("two lengths", post("Content-Length: 4", "Content-Length: 5") + "abcde"),
                arguments("a list of lengths", post("Content-Length: 4, 5") + "abcde"),
                arguments("a negative length", post("Content-Length: -1")),
                arguments("a signed length", post("Content-Length: +4") + "abcd"),
                arguments("a length in words", post("Content-Length: four") + "abcd"),
                arguments("an endless length", post("Content-Length: 99999999999999999999") + "abcd"),
                arguments("identity", post("Transfer-Encoding: identity", "Content-Length: 4") + "abcd"),
                arguments("an unknown coding", post("Transfer-Encoding: xchunked") + "0\r\n\r\n"),
                arguments("a coding after chunked", post("Transfer-Encoding: chunked, gzip") + "0\r\n\r\n"),
                arguments("a space before the colon", post("Content-Length : 4") + "abcd"),
                arguments("a space before the coding's colon", post("Transfer-Encoding : chunked") + "0\r\n\r\n"),
                arguments("a space in a name", post("X Y: z")),
                arguments("a name of nothing", post(": z")),
                arguments("a line without a colon", post("Nonsense")),
                arguments("a null in a name", post("X\0Y: z")),
                arguments("a null in a value", post("X-Y: a\0b")),
                arguments("a lone return in a value", post("X-Y: a\rb")),
                arguments("a chunk's size with a sign", chunked("+4\r\nabcd\r\n0\r\n\r\n")),
                arguments("a chunk's size with 0x", chunked("0x4\r\nabcd\r\n0\r\n\r\n")),
                arguments("a chunk's size in words", chunked("four\r\nabcd\r\n0\r\n\r\n")),
                arguments("a chunk longer than it says", chunked("2\r\nabcd\r\n0\r\n\r\n")),
                arguments("a chunk without an end", chunked("ffffffffffffffff\r\nabcd\r\n")));
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                arguments("no host", "GET /workshops HTTP/1.1\r\nConnection: close\r\n\r\n"),
                arguments("two hosts", get("/workshops", "Host: evil.example")),
                arguments("a host with a path", "GET /workshops HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n"),
                arguments("a host with a user", "GET /workshops HTTP/1.1\r\nHost: a@b\r\nConnection: close\r\n\r\n"),
                arguments("another authority than host", get("http://evil.example/workshops")),
                arguments("no path", get("workshops")),
                arguments("two slashes", get("//evil.example/workshops")),
                arguments("an empty segment", get("/organize//workshops")),
                arguments("dots", get("/workshops/../organize")),
                arguments("dots at the end", get("/workshops/..")),
                arguments("encoded dots", get("/workshops/%2e%2e/organize")),
                arguments("dots encoded twice", get("/workshops/%252e%252e/organize")),
                arguments("an encoded slash", get("/workshops/a%2fb")),
                arguments("a slash encoded twice", get("/workshops/a%252fb")),
                arguments("a backslash", get("/workshops\\..\\organize")),
                arguments("an encoded backslash", get("/workshops/%5c..%5corganize")),
                arguments("a semicolon", get("/organize;x=1/workshops")),
                arguments("an encoded semicolon", get("/organize%3bx=1/workshops")),
                arguments("a null", get("/workshops/a%00b")),
                arguments("a line's end", get("/workshops/a%0d%0aSet-Cookie:%20a=b")),
                arguments("an overlong slash", get("/workshops/..%c0%af..")),
                arguments("an overlong dot", get("/workshops/%c0%ae%c0%ae/organize")),
                arguments("half a character", get("/workshops/%e2%82")),
                arguments("no such encoding", get("/workshops/%zz")),
                arguments("an encoding cut off", get("/workshops/%a")),
                arguments("raw bytes", get("/workshops/\u00ff\u00fe")),
                arguments("a space", get("/work shops")),
                arguments("a quote in the query", get("/workshops?q=\"<x>\"")),
                arguments("a query that cannot be read", get("/workshops?q=%zz")),
                arguments("a long path", get("/workshops/" + "a".repeat(20_000))),
                arguments("a long query", get("/workshops?q=" + "a".repeat(20_000))),
                arguments("a long header", get("/workshops", "X-Long: " + "a".repeat(20_000))),
                arguments("many headers", get("/workshops", "X-A: b\r\n".repeat(150) + "X-A: b")),
                arguments("an unknown method", RawLine.request("BREW /workshops")),
                arguments("a small method", RawLine.request("get /workshops")),
                arguments("a trace", RawLine.request("TRACE /workshops")),
                arguments("a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"),
                arguments("another protocol", "GET /workshops HTTP/3.7\r\nHost: localhost\r\n\r\n"),
                arguments("no protocol at all", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"framings", "targets"})
    void refusesInWordsAndAsksNoService(String what, String bytes) {
        String answer = RawLine.ask(port, bytes);

        assertThat(answer).as(what).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*");
        assertThat(answer)
                .as(what)
                .doesNotContainIgnoringCase("exception", "java.", "apache", "tomcat", "\tat ", "evil.example");
        assertThat(answer).as(what).contains("Content-Security-Policy: default-src 'none'", "<h1>");
        assertThat(EVENT.wasAsked()).as(what).isFalse();
    }

    @Test
    void takesALengthForNothingWhereTheBodyComesInChunks() {
        String smuggled = "GET /organize HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer =
                RawLine.ask(port, post("Content-Length: 6", "Transfer-Encoding: chunked") + "0\r\n\r\n" + smuggled);

        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400) .*");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
        assertThat(EVENT.timesAsked()).isLessThanOrEqualTo(1);
    }

    @Test
    void handsOnOneRequestForOneWhateverIsInItsChunks() {
        String inside = "0\r\n\r\nGET /organize HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer =
                RawLine.ask(port, chunked(Integer.toHexString(inside.length()) + "\r\n" + inside + "\r\n0\r\n\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 200 ");
        Asked asked = EVENT.next();
        assertThat(asked.body()).isEqualTo(inside);
        assertThat(asked.target()).isEqualTo("/workshops");
        assertThat(EVENT.wasAsked()).isFalse();
    }

    @Test
    void handsOnInOneLineWhatCameFoldedAndNothingOfAnAbsoluteTargetButItsPath() {
        RawLine.ask(port, get("http://claire@localhost/workshops", "X-Y: a\r\n X-Original-Host: evil.example"));

        Asked asked = EVENT.next();
        assertThat(asked.target()).isEqualTo("/workshops");
        assertThat(asked.header("Host")).isEqualTo("localhost:8080");
        assertThat(asked.header("X-Y").replaceAll("\\s+", " ")).isEqualTo("a X-Original-Host: evil.example");
        assertThat(asked.header("X-Y")).doesNotContain("\r", "\n");
        assertThat(asked.headers()).doesNotContainKey("X-original-host");
    }

    @Test
    void keepsBackWhatIsShorterThanItSays() {
        try (RawLine line = new RawLine(port)) {
            line.send(post("Content-Length: 1000") + "title=half");
            line.end();
            assertThat(line.read(Duration.ofSeconds(10))).matches("(?s)(HTTP/1\\.1 400 .*)?");
        }
        try (RawLine line = new RawLine(port)) {
            line.send(post("Content-Length: 90000") + "a".repeat(40_000));
            line.end();
            line.read(Duration.ofSeconds(10));
        }
        assertThat(EVENT.wasAsked()).isFalse();
    }

    @Test
    void handsOnNothingThatWouldMeanSomethingElseToAService() {
        visitor()
                .get(
                        "/workshops/01",
                        "X-Original-URL",
                        "/organize",
                        "X-Rewrite-URL",
                        "/organize",
                        "X-HTTP-Method-Override",
                        "DELETE",
                        "X-HTTP-Method",
                        "DELETE",
                        "X-Method-Override",
                        "DELETE",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "X-Real-IP",
                        "203.0.113.9",
                        "Forwarded",
                        "for=203.0.113.9;host=evil.example",
                        "X-Request-Id",
                        "not ours",
                        "X-Client-Cert",
                        "Subject",
                        "X-Remote-User",
                        "claire");

        Asked asked = EVENT.next();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.headers().keySet())
                .doesNotContain(
                        "X-original-url",
                        "X-rewrite-url",
                        "X-http-method-override",
                        "X-http-method",
                        "X-method-override",
                        "X-forwarded-prefix",
                        "X-real-ip",
                        "Forwarded",
                        "X-client-cert",
                        "X-remote-user");
        assertThat(asked.header("X-Forwarded-Host")).isEqualTo("localhost:8080");
        assertThat(asked.header("X-Request-Id")).matches("[0-9a-f]{16}");
    }

    @Test
    void saysWhereItIsByItsSettingsWhateverTheHostHeaderSays() {
        String answer = RawLine.ask(port, "GET /account HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 303").doesNotContain("evil");

        RawLine.ask(port, "GET /workshops HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(EVENT.next().header("Host")).isEqualTo("localhost:8080");
    }

    @Test
    void losesNothingOfWhatItSaysToWhoeverCallsItAConnectionHeader() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        String session = claire.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        RawLine.ask(
                port,
                RawLine.request(
                        "GET /organize",
                        "Cookie: " + session,
                        "Connection: authorization, cookie, host, x-forwarded-for, x-request-id"));

        Asked asked = EVENT.next();
        assertThat(asked.header("Authorization")).startsWith("Bearer ");
        assertThat(asked.header("X-Forwarded-For")).isNotEmpty();
        assertThat(asked.header("X-Request-Id")).isNotEmpty();
    }

    @Test
    void readsNoMethodFromAForm() {
        visitor().post("/workshops", Map.of("_method", "DELETE"));

        assertThat(EVENT.next()).satisfies(asked -> assertThat(asked.method()).isEqualTo("POST"));
    }

    @Test
    void refusesUnreadableInputOfItsOwnPagesAndCalls() {
        TestVisitor program = visitor();
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(program.json("POST", "/api/v1/sign-ins", "{\"address\":\"" + "a".repeat(1_100_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(program.json("POST", "/api/v1/sign-ins", "{\"address\":" + deep + "}")
                        .statusCode())
                .isIn(400, 413, 422);
        assertThat(program.json("POST", "/api/v1/sign-ins", "{\"address\":\"a@b.example\",\"address\":\"c@d.example\"}")
                        .statusCode())
                .isIn(400, 422);
        assertThat(program.json("POST", "/api/v1/sign-ins", "{").statusCode()).isEqualTo(400);
        assertThat(program.json("POST", "/api/v1/sign-ins", "").statusCode()).isEqualTo(400);
        assertThat(body(program, "/api/v1/sign-ins", "text/plain", "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(body(program, "/api/v1/sign-ins", "nonsense", "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(body(program, "/api/v1/sign-ins", "application/json", new byte[] {'{', '"', (byte) 0xff, '"', '}'})
                        .statusCode())
                .isIn(400, 422);
        assertThat(body(
                                program,
                                "/sign-in",
                                "application/x-www-form-urlencoded",
                                "address=%ff%fe".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isIn(400, 422);
        assertThat(body(
                                program,
                                "/sign-in",
                                "application/x-www-form-urlencoded",
                                "address=%zz".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isIn(400, 422);
        assertThat(program.get("/sign-in?continue=%ff").statusCode()).isIn(200, 400);
        assertThat(program.get("/sign-in/requests/not-an-id").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> body(TestVisitor visitor, String path, String type, byte[] body) {
        return visitor.send(visitor.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static String get(String target, String... headers) {
        return RawLine.request("GET " + target, headers);
    }

    private static String post(String... headers) {
        return RawLine.request("POST /workshops", headers);
    }

    private static String chunked(String body) {
        return post("Transfer-Encoding: chunked") + body;
    }
}

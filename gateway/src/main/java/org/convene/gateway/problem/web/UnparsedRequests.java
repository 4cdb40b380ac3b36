package org.convene.gateway.problem.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words the refusal of requests in such disorder that none of our filters and pages sees them. */
@Configuration(proxyBeanMethods = false)
class UnparsedRequests {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfUnparsedRequests(MessageSource messages) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof Host host) {
                host.getPipeline().addValve(new Refusal(messages));
            }
        });
    }

    private static final class Refusal extends ErrorReportValve {

        private final MessageSource messages;

        Refusal(MessageSource messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            // Nothing that was sent goes into this page. A method or a protocol that nobody knows is no failure of
            // ours.
            String name = response.getStatus() == 500 ? "unexpected" : "not-readable";
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                PrintWriter writer = response.getReporter();
                if (writer != null) {
                    writer.write("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <meta charset="utf-8">
                        <meta name="color-scheme" content="light dark">
                        <title>%1$s</title>
                        <h1>%1$s</h1>
                        <p>%2$s</p>
                        </html>
                        """.formatted(words(name, "title"), words(name, "text")));
                    response.finishResponse();
                }
            } catch (IOException _) {
                // Whoever sent such a thing is gone already.
            }
        }

        private String words(String name, String part) {
            return messages.getMessage("problem." + name + "." + part, null, Locale.ENGLISH);
        }
    }
}

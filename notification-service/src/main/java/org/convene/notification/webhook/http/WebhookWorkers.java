package org.convene.notification.webhook.http;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.convene.messaging.worker.WorkerLoop;
import org.convene.notification.webhook.AddressRange;
import org.convene.notification.webhook.Outgoing;
import org.convene.notification.webhook.Targets;
import org.convene.notification.webhook.jdbc.WebhookSignal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends webhooks as long as something is due. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookWorkers {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Bean
    Targets webhookTargets(WebhookProperties properties) {
        return new Targets(
                properties.allowedTargets().stream().map(AddressRange::parse).toList());
    }

    @Bean
    HttpSender webhookSender(
            WebhookSecrets secrets,
            Targets targets,
            ObjectProvider<Resolver> resolver,
            ObjectProvider<SSLContext> trust,
            WebhookProperties properties,
            Clock clock) {
        return new HttpSender(
                secrets,
                targets,
                resolver.getIfAvailable(() -> InetAddress::getAllByName),
                trust.getIfAvailable(WebhookWorkers::publicAuthorities),
                properties,
                clock);
    }

    @Bean
    WorkerLoop webhookLoop(Outgoing outgoing, HttpSender sender, WebhookSignal signal, WebhookProperties properties) {
        return new WorkerLoop(
                new WorkerLoop.Manner(
                        "webhooks", "Webhooks", 1, POLL, Duration.ZERO, GRACE, SmartLifecycle.DEFAULT_PHASE),
                signal,
                () -> new Sendings(outgoing, sender, signal, properties));
    }

    private static SSLContext publicAuthorities() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("TLS: not available (expected: in every JDK)", e);
        }
    }
}

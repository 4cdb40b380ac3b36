package org.convene.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One SMTP transaction: who the mail is for, then the mail. */
final class Recipient implements MessageHandler {

    private final MailStore store;
    private final Supplier<Behaviour> behaviour;
    private final List<String> recipients = new ArrayList<>();

    Recipient(MailStore store, Supplier<Behaviour> behaviour) {
        this.store = store;
        this.behaviour = behaviour;
    }

    @Override
    public void from(String address) {
        // Whoever sends is welcome: this mailbox is reachable from this machine alone.
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (behaviour.get() instanceof Behaviour.Refuse(var code, var text, var refused) && refused.test(address)) {
            throw new RejectException(code, text);
        }
        recipients.add(address);
    }

    @Override
    public @Nullable String data(InputStream content) throws IOException {
        byte[] raw = content.readAllBytes();
        if (behaviour.get() instanceof Behaviour.Slow(var delay)) {
            pause(delay);
        }
        return "2.0.0 Kept as " + store.add(recipients, raw).id();
    }

    private static void pause(Duration delay) throws IOException {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while being slow", e);
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }
}

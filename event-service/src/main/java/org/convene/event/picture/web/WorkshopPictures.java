package org.convene.event.picture.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.logo.Logo;
import org.convene.event.logo.Logos;
import org.convene.event.picture.PictureText;
import org.convene.event.picture.Typefaces;
import org.convene.event.picture.WorkshopPicture;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.convene.web.page.PublicPage.Picture;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.convene.web.version.Etags;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The pictures of workshops. An address holds a digest of all that is drawn, so a picture never changes; what is drawn
 * depends on nobody who asks, so there is one for each workshop.
 */
@Component
public class WorkshopPictures {

    private static final Logger log = LoggerFactory.getLogger(WorkshopPictures.class);

    /** Some 50 kB each. */
    private static final int MOST_KEPT = 100;

    private static final int LONGEST_WAIT_SECONDS = 5;

    private final MessageSource messages;
    private final Times times;
    private final Logos logos;
    private final Semaphore drawing = new Semaphore(1);
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private @Nullable Thread looking;
    private volatile @Nullable Typefaces faces;

    WorkshopPictures(MessageSource messages, Times times, Logos logos) {
        this.messages = messages;
        this.times = times;
        this.logos = logos;
    }

    /**
     * Returns where the picture is. Empty while the machine's fonts are still looked through, which the first call begins,
     * and for good if none of them has the letters of the title.
     */
    public Optional<Picture> of(Workshop workshop, List<Foundation> hosts) {
        Typefaces known = faces;
        if (known == null) {
            look();
            return Optional.empty();
        }
        PictureText text = text(workshop, hosts);
        return known.has(text.title())
                ? Optional.of(new Picture(
                        "/workshops/" + workshop.id() + "/pictures/" + Etags.digest(text) + ".png", text.words()))
                : Optional.empty();
    }

    /** Returns the present picture; empty if there is none, or too many others are being drawn. */
    Optional<Drawn> draw(Workshop workshop, List<Foundation> hosts) {
        Typefaces known = haveLooked() ? faces : null;
        PictureText text = text(workshop, hosts);
        if (known == null || !known.has(text.title())) {
            return Optional.empty();
        }
        String digest = Etags.digest(text);
        byte[] kept = kept(digest);
        if (kept != null) {
            return Optional.of(new Drawn(digest, kept));
        }
        if (!mayDraw()) {
            return Optional.empty();
        }
        try {
            byte[] meanwhile = kept(digest);
            byte[] png = meanwhile == null ? WorkshopPicture.draw(known, text, pictures(hosts)) : meanwhile;
            keep(digest, png);
            return Optional.of(new Drawn(digest, png));
        } finally {
            drawing.release();
        }
    }

    // To draw takes a core for a moment: a crowd of robots must not take all of them, nor wait for ever.
    private boolean mayDraw() {
        try {
            return drawing.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean haveLooked() {
        try {
            return look().join(Duration.ofSeconds(LONGEST_WAIT_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Thread look() {
        Thread begun = looking;
        if (begun == null) {
            begun = Thread.ofPlatform().daemon().name("fonts").start(() -> {
                try {
                    faces = Typefaces.installed();
                } catch (RuntimeException | LinkageError | InternalError e) {
                    // Such as a server without any font: pages do without pictures then.
                    log.warn(
                            "no fonts on this machine, so links to workshops are shown without pictures: {}",
                            e.toString());
                }
            });
            looking = begun;
        }
        return begun;
    }

    private byte @Nullable [] kept(String digest) {
        synchronized (drawn) {
            return drawn.get(digest);
        }
    }

    private void keep(String digest, byte[] png) {
        synchronized (drawn) {
            drawn.put(digest, png);
        }
    }

    private Map<String, BufferedImage> pictures(List<Foundation> hosts) {
        Map<String, BufferedImage> pictures = new HashMap<>();
        hosts.forEach(host -> logos.find(host.id()).ifPresent(logo -> pictures.put(logo.hash(), decoded(logo))));
        return pictures;
    }

    private static BufferedImage decoded(Logo logo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(logo.png()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PictureText text(Workshop workshop, List<Foundation> hosts) {
        Map<UUID, String> hashes =
                logos.hashes(hosts.stream().map(Foundation::id).toList());
        Terms terms = workshop.terms();
        Locale language = Locale.forLanguageTag(terms.language());
        Reader reader = Reader.of(language, terms.timeZone());
        return new PictureText(
                language,
                series(terms, language),
                terms.title(),
                messages.getMessage("part.hosts", null, language),
                hosts.stream()
                        .map(host -> new PictureText.Host(
                                ShownNames.of(host.profile(), language),
                                host.profile().shortName(),
                                host.profile().colour(),
                                hashes.get(host.id())))
                        .toList(),
                times.local(reader, terms.localStart()),
                times.zoneName(reader, terms.startsAt()),
                workshop.state() == WorkshopState.CALLED_OFF
                        ? messages.getMessage("registration.called-off", null, language)
                        : null);
    }

    private @Nullable String series(Terms terms, Locale language) {
        return terms.seriesName() == null || terms.number() == null
                ? terms.seriesName()
                : messages.getMessage(
                        "workshop.series",
                        new Object[] {terms.seriesName(), terms.number().toString()},
                        language);
    }

    // Nobody changes the bytes.
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(String digest, byte[] png) {}
}

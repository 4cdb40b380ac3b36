package org.convene.registration.person;

import org.jspecify.annotations.Nullable;

/** What a person tells about herself when she registers; texts are trimmed and NFC. */
public record Details(
        String name,
        String country,
        String language,
        String timeZone,
        @Nullable String institution,
        @Nullable String profession) {}

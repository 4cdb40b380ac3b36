package org.convene.event.logo.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.ShownLogos;
import org.convene.event.logo.Logos;
import org.springframework.stereotype.Component;

/** Where the logos of foundations are; an address names its content, so it is asked for once. */
@Component
public final class LogoAddresses implements ShownLogos {

    private final Logos logos;

    LogoAddresses(Logos logos) {
        this.logos = logos;
    }

    /** Returns paths by the ids of foundations; who has no logo is left out. */
    public Map<UUID, String> of(Collection<Foundation> foundations) {
        return logos.hashes(foundations.stream().map(Foundation::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> path(each.getKey(), each.getValue())));
    }

    @Override
    public Optional<String> of(UUID foundationId) {
        return Optional.ofNullable(logos.hashes(List.of(foundationId)).get(foundationId))
                .map(hash -> path(foundationId, hash));
    }

    static String path(UUID foundationId, String hash) {
        return "/foundations/" + foundationId + "/logos/" + hash + ".png";
    }
}

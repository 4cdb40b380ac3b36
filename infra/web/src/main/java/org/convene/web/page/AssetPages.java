package org.convene.web.page;

import java.time.Duration;
import org.convene.web.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets; one of another version (during an upgrade) is answered with the present one, not to be kept. */
@Controller
final class AssetPages {

    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        Assets.Asset asset = assets.find(name).orElseThrow(NotFound::new);
        CacheControl keep = asset.hash().equals(hash)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(keep)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .body(asset.content());
    }
}

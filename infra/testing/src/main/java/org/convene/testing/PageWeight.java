package org.convene.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a browser fetches to show a page for the first time, with nothing in its cache.
 *
 * @param bytes as they came over the line, headers and compression included
 * @param elsewhere the addresses of other hosts that were asked for anything
 */
public record PageWeight(long bytes, List<String> elsewhere) {

    public PageWeight {
        elsewhere = List.copyOf(elsewhere);
    }

    /** Shows the page to somebody whom the site does not know, until the line is quiet. */
    public static PageWeight of(String address) {
        String host = Objects.requireNonNullElse(URI.create(address).getAuthority(), "");
        var bytes = new AtomicLong();
        var elsewhere = new ArrayList<String>();
        try (BrowserContext profile = TestBrowser.shared().open(View.phone())) {
            Page page = profile.newPage();
            CDPSession network = profile.newCDPSession(page);
            network.on(
                    "Network.loadingFinished",
                    (JsonObject finished) ->
                            bytes.addAndGet(finished.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            page.onRequest(request -> {
                if (!host.equals(URI.create(request.url()).getAuthority())) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        return new PageWeight(bytes.get(), elsewhere);
    }
}

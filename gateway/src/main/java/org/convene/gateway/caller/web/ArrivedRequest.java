package org.convene.gateway.caller.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request as the browser sent it: from where the trusted proxies say, to where Convene is, whatever its Host says. */
final class ArrivedRequest extends HttpServletRequestWrapper {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String caller;
    private final URI publicAddress;

    ArrivedRequest(HttpServletRequest request, String caller, URI publicAddress) {
        super(request);
        this.caller = caller;
        this.publicAddress = publicAddress;
    }

    @Override
    public String getRemoteAddr() {
        return caller;
    }

    @Override
    public String getRemoteHost() {
        return caller;
    }

    @Override
    public String getScheme() {
        return publicAddress.getScheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(publicAddress.getScheme());
    }

    @Override
    public String getServerName() {
        return publicAddress.getHost();
    }

    @Override
    public int getServerPort() {
        return publicAddress.getPort() >= 0 ? publicAddress.getPort() : isSecure() ? HTTPS : HTTP;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(publicAddress.getScheme())
                .append("://")
                .append(publicAddress.getAuthority())
                .append(getRequestURI());
    }
}

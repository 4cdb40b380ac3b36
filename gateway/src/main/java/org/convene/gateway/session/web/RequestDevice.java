package org.convene.gateway.session.web;

import jakarta.servlet.http.HttpServletRequest;
import org.convene.gateway.session.Device;
import org.springframework.http.HttpHeaders;

/** Where a request comes from, by what the browser says of itself. */
public final class RequestDevice {

    private RequestDevice() {}

    public static Device of(HttpServletRequest request) {
        return Device.of(request.getHeader(HttpHeaders.USER_AGENT));
    }
}

package org.convene.gateway.operator.web;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Refuses to start if operators would be answered where browsers come in, which shows everybody how Convene is. */
@Configuration(proxyBeanMethods = false)
class OperatorsPort {

    OperatorsPort(Environment environment) {
        if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
            throw new IllegalStateException("management.server.port: "
                    + environment.getProperty("management.server.port")
                    + " (expected: another than server.port, on an address that only operators reach)");
        }
    }
}

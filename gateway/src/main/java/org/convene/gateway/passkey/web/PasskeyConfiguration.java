package org.convene.gateway.passkey.web;

import java.time.Clock;
import org.convene.gateway.Atomically;
import org.convene.gateway.Teller;
import org.convene.gateway.passkey.ChangePasskeys;
import org.convene.gateway.passkey.Passkeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    ChangePasskeys changePasskeys(Passkeys passkeys, Teller teller, Atomically atomically, Clock clock) {
        return new ChangePasskeys(passkeys, teller, atomically, clock);
    }
}

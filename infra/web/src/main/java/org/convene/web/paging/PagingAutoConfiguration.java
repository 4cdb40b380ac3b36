package org.convene.web.paging;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Links the pages of every list. */
@AutoConfiguration
class PagingAutoConfiguration {

    @Bean
    NextLinks nextLinks(@Value("${convene.public-address}") URI publicAddress) {
        return new NextLinks(publicAddress);
    }
}

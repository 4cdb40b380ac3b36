/** The card of a workshop inside of another site's page. */
@NullMarked
package org.convene.event.embed.web;

import org.jspecify.annotations.NullMarked;

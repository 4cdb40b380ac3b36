/** How often one place may ask for mails and try codes. */
@NullMarked
package org.convene.gateway.signin.web;

import org.jspecify.annotations.NullMarked;

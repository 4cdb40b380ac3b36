/** A person's own page, and the language and zone of any reader. */
@NullMarked
package org.convene.gateway.account.web;

import org.jspecify.annotations.NullMarked;

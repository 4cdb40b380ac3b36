/** The ledger's pages and API. */
@NullMarked
package org.convene.notification.ledger.web;

import org.jspecify.annotations.NullMarked;

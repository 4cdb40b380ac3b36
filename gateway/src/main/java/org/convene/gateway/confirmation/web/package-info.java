/** The links and codes of the mails, and how a page takes a code. */
@NullMarked
package org.convene.gateway.confirmation.web;

import org.jspecify.annotations.NullMarked;

/** The mailbox's pages for people and its JSON for scripts. */
@NullMarked
package org.convene.local.mailbox.web;

import org.jspecify.annotations.NullMarked;

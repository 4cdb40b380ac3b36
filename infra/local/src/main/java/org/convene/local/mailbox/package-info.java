/** A mailbox for every address: takes mail by SMTP, keeps it on disk and lets people and scripts read it. */
@NullMarked
package org.convene.local.mailbox;

import org.jspecify.annotations.NullMarked;

/** What becomes of registrations and invitations when accounts move, merge or end. */
@NullMarked
package org.convene.registration.account;

import org.jspecify.annotations.NullMarked;

/** The pages and the API of invitations, the host's and the invitee's. */
@NullMarked
package org.convene.registration.invitation.web;

import org.jspecify.annotations.NullMarked;

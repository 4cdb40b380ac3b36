@NullMarked
package org.convene.registration.invitation.jdbc;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.registration.invitation.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.registration.registrant.web;

import org.jspecify.annotations.NullMarked;

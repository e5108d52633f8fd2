/** Every file of the suite, in the order they run. */
import './findings';
import './fixes';
import './outline';
import './commands';
import './places';
import './word';
import './team';
import './authoring';
import './review';
import './indicators';
import './language';

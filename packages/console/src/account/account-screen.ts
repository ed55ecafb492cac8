import { Screen } from '../shell/screen.ts';

class AccountScreen extends Screen {}
customElements.define('account-screen', AccountScreen);

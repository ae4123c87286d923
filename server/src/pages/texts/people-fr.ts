// The words of sign-in, people, account and audit log in French.
import { deeds } from './deeds-fr.js';
import type { people as english } from './people-en.js';

export const people: typeof english = {
  nav: { label: 'Équipe et accès', account: 'Votre compte', people: 'Équipe', audit: 'Journal d’audit' },
  fields: {
    name: 'Nom', email: 'E-mail', password: 'Mot de passe', newPassword: 'Nouveau mot de passe', current: 'Mot de passe actuel', role: 'Rôle',
    passwordHint: 'Au moins 12 caractères. Trois ou quatre mots de votre invention sont faciles à retenir et difficiles à deviner.',
  },
  roles: { owner: 'Propriétaire', admin: 'Administration', agent: 'Service client', auditor: 'Contrôle' },
  roleHints: {
    owner: 'tout, y compris l’équipe et les jetons', admin: 'boutiques, documents, sections', agent: 'voit tout et enregistre ce que les gens disent', auditor: 'voit tout, y compris le journal d’audit, et ne change rien',
  },
  problems: {
    needed: 'Veuillez remplir ce champ.', tooLong: 'C’est trop long.', email: 'Cela ne ressemble pas à une adresse e-mail. Elle s’écrit comme name@mail.example.',
    tooShort: 'Au moins 12 caractères, s’il vous plaît.', passwordTooLong: 'Au plus 200 caractères, s’il vous plaît.', taken: 'Cette adresse ne convient pas : elle a déjà un compte ici, ou une invitation.',
    current: 'Ce n’est pas votre mot de passe actuel, ou il y a eu trop d’erreurs. Rien n’a été modifié.', role: 'Choisissez l’un des quatre rôles.',
    summary: 'Il manque quelque chose. Rien n’a été modifié.',
  },
  signIn: {
    title: 'Se connecter', button: 'Se connecter',
    wrong: 'Cela n’a pas marché. L’e-mail ou le mot de passe est faux, ou il y a eu trop d’erreurs et le compte attend. Vérifiez les deux et réessayez dans quelques minutes.',
    forgotten: 'Mot de passe oublié ? Un propriétaire crée un nouveau lien sous Équipe. Sur le serveur, cette commande en crée un :',
    command: 'npx placet user link --email you@mail.example',
  },
  join: {
    title: 'Choisir un mot de passe', what: 'Ce lien ne sert qu’une fois. Ensuite, vous vous connectez avec votre e-mail et ce mot de passe.', button: 'Définir le mot de passe et se connecter', as: 'Vous vous connectez comme',
  },
  welcome: {
    title: 'Créez votre compte', button: 'Créer le compte', later: 'Seulement regarder pour l’instant',
    what: 'Vous êtes entré par un lien du serveur, et rien ne dit qui vous êtes. Avec un compte, vous vous connectez de partout, vous pouvez inviter, et ce que vous faites est noté sous votre nom.',
  },
  list: {
    title: 'Équipe', what: 'Qui peut se connecter ici, et ce que chacun peut faire. Un nouveau rôle vaut dès le clic suivant.',
    all: 'Qui a accès', you: 'vous', invited: 'invitation envoyée, pas encore de mot de passe', disabled: 'ne peut pas se connecter', never: 'jamais', lastSeen: 'Dernière connexion', role: name => `Rôle de ${name}`,
    change: 'Changer le rôle', disable: 'Bloquer', enable: 'Admettre de nouveau', link: 'Nouveau lien', disableOf: name => `Bloquer ${name}`,
    enableOf: name => `Admettre de nouveau ${name}`, linkOf: name => `Nouveau lien pour ${name}`, changeOf: name => `Changer le rôle de ${name}`,
    linkHint: 'Un nouveau lien permet de choisir un nouveau mot de passe. Les sessions ouvertes se ferment.',
    lastOwner: 'C’est le seul propriétaire qui puisse se connecter. Nommez-en d’abord un autre ; rien n’a été modifié.',
    invite: 'Inviter quelqu’un', inviteWhat: 'Vous recevez un lien à transmettre. Il est affiché une fois, sert une fois, et vaut un jour.', inviteButton: 'Créer le lien',
    made: email => `Le lien pour ${email}`, madeWhat: 'Transmettez-le par un moyen sûr. Il n’est affiché que maintenant ; qui le détient peut choisir le mot de passe.', madeMailed: 'Il a aussi été envoyé par e-mail.',
  },
  account: {
    title: 'Votre compte', password: 'Changer de mot de passe', change: 'Changer le mot de passe', changed: 'Le mot de passe est changé. Toutes les autres sessions ont été fermées.',
    passwordWhat: 'Toutes vos autres sessions se ferment.', sessions: 'Où vous êtes connecté', sessionsWhat: 'Une session se ferme d’elle-même après douze heures.',
    thisOne: 'ce navigateur', since: 'depuis', seen: 'vu pour la dernière fois', end: 'Fermer', endOf: browser => `Fermer la session de ${browser}`, endOthers: 'Fermer toutes les autres', unknown: 'Navigateur inconnu',
    on: (browser, system) => `${browser} sur ${system}`, noOthers: 'Aucune autre session n’est ouverte.',
  },
  audit: {
    title: 'Journal d’audit', what: 'Qui a fait quoi, quand et d’où. Personne ne peut modifier ni retirer une ligne, la base elle-même s’y refuse.',
    empty: 'Rien n’a encore été fait.', older: 'Plus anciens', newest: 'Les plus récents', when: 'Quand', who: 'Qui', did: 'Quoi', whom: 'À quoi', from: 'Depuis', table: 'Ce qui a été fait, le plus récent d’abord',
    commandLine: 'la ligne de commande', nobody: 'quelqu’un à la porte', server: 'un lien du serveur', noAddress: 'le serveur lui-même',
    actions: deeds,
  },
  refused: {
    roleTitle: 'Votre rôle ne le permet pas', role: 'Un propriétaire de cette installation peut changer votre rôle.', home: 'Vers l’accueil',
    formTitle: 'Ce formulaire n’est pas digne de confiance', form: 'Il vient d’une autre page, ou d’avant votre connexion. Rien n’a été modifié.', again: 'Rouvrez la page et envoyez-le de là.',
  },
};

"""Surnames that are frequent somewhere and hardly ever a firm, a place or a product.

They count only where the context shows a person.
"""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.lexicon import wordset

SURNAMES = wordset("""
Abara Abbott Abdi Abubakar Acheampong Achebe Acosta Adams Adebayo Adeleke Adeyemi Agarwal Agbaje
Aguilar Ahmadi Akhtar Albrecht Allen Almeida Alvarez Andersen Anderson Andersson Andrade Appiah
Araujo Arslan Asante Atkinson Aydin Baker Bakker Banerjee Baptiste Barbosa Barros Bauer Baumann
Becker Bennett Berger Bergman Bergstrom Bernard Bhatt Bianchi Bjork Boateng Bondarenko Brandt
Bukowski Campbell Cardoso Carlson Carvalho Castillo Castro Chakraborty Chatterjee Chaudhary Chavez
Chukwu Cohen Collins Contreras Costa Dahl Danjuma Davies Demir Desai Diallo Diaz Dias Diouf Dlamini
Dogan Doyle Dubois Dumont Dupont Durand Eriksen Eriksson Espinoza Evans Fernandes Fernandez Ferrari
Ferreira Fischer Fitzgerald Fitzpatrick Flores Fofanah Fontaine Fournier Friedman Fuchs Gallagher
Garcia Gashi Gomes Gomez Goldberg Gonzales Gonzalez Greenberg Grigoryan Gruber Guerrero Gunawardena
Gupta Gutierrez Guzman Haddad Hagen Halvorsen Hansen Hansson Harrington Hasegawa Hashimoto Hassan
Hayashi Henriksen Hernandez Herrera Hoffman Hoffmann Hofmann Horvat Horvath Hosseini Huang Huber
Hughes Hussain Ibrahim Ichikawa Ivanov Ivanova Iyer Jankowski Jansen Janssen Jensen Jimenez
Johansen Johansson Johnson Joshi Kamau Kaminski Kapoor Karlsson Kaur Kaya Keita Khalil Khumalo
Kimura Kiplagat Klein Kobayashi Koroma Kovac Kovacs Kovalenko Kowalczyk Kowalski Kozlov Krishnan
Kruger Kumari Kuznetsov Lambert Larsen Larsson Lefebvre Lehmann Leroy Lindberg Lindgren Lindqvist
Lopez Lundberg Lundqvist Machado Mahlangu Maier Malik Marchetti Marino Martinez Martins Mbeki
Medina Mehta Mendes Mendez Mensah Meyer Mishra Miller Mitchell Mokoena Molina Moreau Moreno Moretti
Mukherjee Mueller Muller Murphy Mutua Mwangi Nair Nakamura Nascimento Navarro Ndiaye Ndlovu Neumann
Nielsen Nilsson Nkosi Novak Nowak Nunez Obi Ochoa Odhiambo Ogawa Okafor Okeke Okonkwo Oliveira
Olsen Olsson Omondi Onyango Ortega Ortiz Osei Otieno Ouedraogo Owusu Ozturk Papadopoulos Patel
Pavlov Pedersen Pereira Perez Petersen Peterson Petrov Petrova Pfeiffer Pham Pillai Pinto Popescu
Popov Popovic Quintero Rahman Ramirez Ramos Rao Rasmussen Reddy Reyes Ribeiro Richter Rivera
Robertson Robinson Rodrigues Rodriguez Romero Rossi Roux Ruiz Saito Salazar Sanchez Santos Sato
Schmid Schmidt Schmitt Schulz Schulze Schwartz Schwarz Sharma Shevchenko Sidibe Silva Singh Sithole
Smirnov Smith Soares Sokolov Sorensen Sousa Souza Srinivasan Steiner Stewart Subramaniam Sundaram
Svensson Szabo Takahashi Tanaka Teixeira Tembo Thapa Thompson Torres Toure Traore Tremblay
Tshabalala Tsang Vargas Vasilev Vasquez Vazquez Venter Verma Vermeulen Vidal Virtanen Vogel Wagner
Walker Wang Watanabe Weber Weiss Wilson Winkler Wojcik Wong Wu Yadav Yamada Yamamoto Yamashita Yang
Yildirim Yilmaz Yoshida Zapata Zhang Zhao Zhou Zimmermann Zulu
""")
